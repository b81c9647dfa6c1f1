/* ncursesw as plain functions: no macros, no globals, no WINDOW.
 *
 * There is one terminal at a time, and one thread calls these functions; only cn_wake may be called
 * from any thread. State is kept in static variables, because ncurses keeps its own there too.
 */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Why a terminal could not be opened. */
enum cn_error {
    CN_OK = 0,
    CN_NOT_A_TERMINAL = 1,
    CN_UNKNOWN_TYPE = 2,
    CN_CANNOT_MOVE_CURSOR = 3,
    CN_ALREADY_OPEN = 4,
    CN_SYSTEM = 5
};

/* What cn_wait found; several may be set. */
enum cn_event {
    CN_INPUT = 1,
    CN_WAKE = 2,
    CN_RESIZE = 4,
    CN_HANGUP = 8,
    CN_TERMINATE = 16,
    CN_SUSPEND = 32,
    CN_CONTINUE = 64
};

/* Emphasis, as bits; the same as Screen's. */
enum cn_emphasis { CN_BOLD = 1, CN_REVERSE = 2, CN_UNDERLINE = 4, CN_DIM = 8 };

/* Keys that are not bytes. cn_key returns bytes (0 to 255), these, or CN_NONE. */
enum cn_key_code {
    CN_NONE = -1,
    CN_KEY_UP = 1000,
    CN_KEY_DOWN,
    CN_KEY_LEFT,
    CN_KEY_RIGHT,
    CN_KEY_PAGE_UP,
    CN_KEY_PAGE_DOWN,
    CN_KEY_HOME,
    CN_KEY_END,
    CN_KEY_DELETE,
    CN_KEY_BACKSPACE,
    CN_KEY_BACKTAB,
    CN_KEY_ENTER,
    CN_KEY_PASTE_BEGIN,
    CN_KEY_PASTE_END,
    /* What a mouse did follows as bytes: numbers and an end (SGR), or three bytes (X10). */
    CN_KEY_MOUSE,
    CN_KEY_MOUSE_OLD,
    CN_KEY_OTHER,
    CN_KEY_F0 = 1100
};

/* One character of the screen. Unused scalars are 0; width is 1 or 2 columns. */
struct cn_cell {
    uint32_t scalars[5];
    uint8_t width;
    uint8_t ink;
    uint8_t emphasis;
};

/* Opens the terminal on two file descriptors, which stay the caller's. NULL for type means $TERM, NULL
 * for locale the locale of the environment. Only where a mouse is wanted does the terminal tell of one.
 * Returns an enum cn_error. */
int cn_open(const char *type, const char *locale, int input, int output, bool mouse);
/* Gives the terminal back as it was found. May be called twice. */
void cn_close(void);

bool cn_is_utf8(void);
/* The colours the terminal has; 0 when it has none. */
int cn_colours(void);
/* Hands text in base 64 to the terminal’s clipboard; false where terminfo knows of none. */
bool cn_copy(const char *base64);
/* Turns colours on, with the terminal's own foreground and background as default. */
void cn_start_colours(void);
/* Says how an ink (0 to 31) looks; a colour of -1 is the terminal's default. */
void cn_define_ink(int ink, int foreground, int background, int emphasis);

int cn_rows(void);
int cn_columns(void);
/* Takes the size that the terminal has now. Returns whether it is another one. */
bool cn_take_size(void);

/* Puts characters into a row, from a column on. Nothing is written before cn_show. */
void cn_put(int row, int column, const struct cn_cell *cells, int count);
/* Writes what changed, then leaves the cursor at a place. */
void cn_show(int row, int column, bool visible);
/* What has gone to terminals since the program started, in how many writes; so that tests see a frame go out in one. */
struct cn_traffic {
    size_t writes, bytes;
};
struct cn_traffic cn_traffic_so_far(void);
/* Makes the next cn_show write everything, because something else may have drawn on the terminal. */
void cn_forget_screen(void);

/* Waits for input, a signal or cn_wake; for ever when the timeout is negative. Returns cn_event bits,
 * 0 when the time is over. */
int cn_wait(int milliseconds);
/* The next key that has arrived, or CN_NONE. */
int cn_key(void);
/* Ends a wait. May be called from any thread, and when no terminal is open. */
void cn_wake(void);
/* Gives the terminal back, stops the process (and, if asked, its process group) until the shell
 * continues it, then takes the terminal again. */
void cn_suspend(bool group);
/* Takes the terminal again after somebody else stopped and continued the process. */
void cn_retake(void);

#endif
