/* What the files of this target share. */
#ifndef CN_STATE_H
#define CN_STATE_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdbool.h>
#include <termios.h>

/* The keypad reads through a pad of its own, because reading through stdscr would refresh it. */
extern WINDOW *cn_keypad;
extern bool cn_utf8;

/* Bytes that no cell shows, past ncurses. */
void cn_send(const char *text);

/* Signals (signals.c). */
int cn_signals_install(int output, const struct termios *shell, const char *restore);
void cn_signals_remove(void);
int cn_signals_take(void);
int cn_signals_descriptor(void);
void cn_signals_stop(bool group);

/* Keys (keys.c). */
void cn_keys_define(bool mouse);

/* Terminfo (terminfo.c). The restore sequence brings any terminal back without ncurses. */
bool cn_can_move_cursor(void);
void cn_restore_build(char *buffer, int size, bool mouse);

#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"
/* Presses and the wheel, no movement; places as numbers, so that wide windows can be told. */
#define CN_MOUSE_ON "\033[?1000h\033[?1006h"
#define CN_MOUSE_OFF "\033[?1006l\033[?1000l"

#endif
