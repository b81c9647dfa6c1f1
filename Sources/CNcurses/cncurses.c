#include "cncurses.h"
#include "state.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

WINDOW *cn_keypad;
bool cn_utf8;

static SCREEN *screen;
static FILE *input_file, *output_file;
/* A copy of the terminal's descriptor, and a file in memory that a frame is gathered in. */
static int terminal = -1, gathered = -1;
static struct cn_traffic traffic;
static struct termios shell_modes;
static bool has_colours, pastes, mouse;
static int inks[32];

static void take_locale(const char *name) {
    if (setlocale(LC_CTYPE, name == NULL ? "" : name) == NULL) {
        /* ssh hands on names of locales that the server may not have; UTF-8 is what they mean. */
        const char *wanted = getenv("LC_ALL");
        if (wanted == NULL || *wanted == 0) wanted = getenv("LC_CTYPE");
        if (wanted == NULL || *wanted == 0) wanted = getenv("LANG");
        if (name == NULL && wanted != NULL
            && (strcasestr(wanted, "utf-8") != NULL || strcasestr(wanted, "utf8") != NULL)) {
            setlocale(LC_CTYPE, "C.UTF-8");
        }
    }
    cn_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Old terminals might print what they do not know. */
static bool knows_modes(const char *type) {
    if (type == NULL) type = getenv("TERM");
    return type != NULL && strncmp(type, "vt", 2) != 0 && strncmp(type, "ansi", 4) != 0;
}

static void send_bytes(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(terminal, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return; /* The terminal has gone; cn_wait will tell. */
        traffic.writes++;
        traffic.bytes += (size_t)written;
        bytes += written;
        count -= (size_t)written;
    }
}

static void send(const char *text) { send_bytes(text, strlen(text)); }

void cn_send(const char *text) { send(text); }

/* Modes that terminfo does not know, on or off. */
static void send_modes(bool on) {
    if (pastes) send(on ? CN_PASTE_ON : CN_PASTE_OFF);
    if (mouse) send(on ? CN_MOUSE_ON : CN_MOUSE_OFF);
}

static void close_files(void) {
    if (input_file != NULL) fclose(input_file);
    if (output_file != NULL) fclose(output_file);
    if (terminal >= 0) close(terminal);
    if (gathered >= 0) close(gathered);
    input_file = output_file = NULL;
    terminal = gathered = -1;
}

/* ncurses closes nothing, so it gets copies of the descriptors that can be closed. */
static bool open_files(int input, int output) {
    int in = dup(input), out = dup(output);
    input_file = in < 0 ? NULL : fdopen(in, "r");
    output_file = out < 0 ? NULL : fdopen(out, "w");
    terminal = dup(output);
    /* Where there is none, frames go out as ncurses writes them. */
    gathered = memfd_create("frame", MFD_CLOEXEC);
    if (input_file != NULL && output_file != NULL && terminal >= 0) return true;
    close_files();
    return false;
}

static void set_modes(void) {
    raw(); /* Ctrl-C, Ctrl-Z and Ctrl-S come as keys: none of them may lose work or hang the screen. */
    noecho();
    nonl();
    idlok(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    typeahead(-1); /* Frames are drawn whole; waiting keys were taken before. */
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    cn_keypad = newpad(1, 1);
    keypad(cn_keypad, TRUE);
    nodelay(cn_keypad, TRUE);
    cn_keys_define(mouse);
}

static int give_up(int error) {
    if (screen != NULL) {
        endwin();
        delscreen(screen);
        screen = NULL;
    }
    close_files();
    return error;
}

int cn_open(const char *type, const char *locale, int input, int output, bool wants_mouse) {
    static bool at_exit;
    if (screen != NULL) return CN_ALREADY_OPEN;
    if (!isatty(input) || !isatty(output)) return CN_NOT_A_TERMINAL;
    if (tcgetattr(output, &shell_modes) != 0) return CN_SYSTEM;
    take_locale(locale);
    if (!open_files(input, output)) return CN_SYSTEM;
    screen = newterm(type, output_file, input_file);
    if (screen == NULL) return give_up(CN_UNKNOWN_TYPE);
    if (!cn_can_move_cursor()) return give_up(CN_CANNOT_MOVE_CURSOR);
    pastes = knows_modes(type);
    mouse = wants_mouse && pastes;
    set_modes();
    cn_take_size();
    char restore[512];
    cn_restore_build(restore, sizeof restore, mouse);
    if (cn_signals_install(output, &shell_modes, restore) != 0) return give_up(CN_SYSTEM);
    has_colours = false;
    memset(inks, 0, sizeof inks);
    send_modes(true);
    if (!at_exit) atexit(cn_close);
    at_exit = true;
    return CN_OK;
}

static void leave(void) {
    send_modes(false);
    curs_set(1);
    endwin();
}

void cn_close(void) {
    if (screen == NULL) return;
    leave();
    tcsetattr(fileno(output_file), TCSADRAIN, &shell_modes);
    cn_signals_remove();
    delwin(cn_keypad);
    cn_keypad = NULL;
    delscreen(screen);
    screen = NULL;
    close_files();
}

bool cn_is_utf8(void) { return cn_utf8; }

void cn_start_colours(void) {
    if (start_color() == ERR) return;
    use_default_colors();
    has_colours = true;
}

static int attributes_of(int emphasis) {
    attr_t attributes = A_NORMAL;
    if (emphasis & CN_BOLD) attributes |= A_BOLD;
    if (emphasis & CN_REVERSE) attributes |= A_REVERSE;
    if (emphasis & CN_UNDERLINE) attributes |= A_UNDERLINE;
    if (emphasis & CN_DIM) attributes |= A_DIM;
    return (int)attributes;
}

void cn_define_ink(int ink, int foreground, int background, int emphasis) {
    if (ink < 0 || ink >= 32) return;
    inks[ink] = emphasis;
    if (has_colours) init_extended_pair(ink + 1, foreground, background);
}

int cn_rows(void) { return getmaxy(stdscr); }
int cn_columns(void) { return getmaxx(stdscr); }

bool cn_take_size(void) {
    struct winsize size;
    if (ioctl(fileno(output_file), TIOCGWINSZ, &size) != 0) return false;
    if (size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
    resizeterm(size.ws_row, size.ws_col);
    return true;
}

/* The scalars that ncurses can place in the columns that the frame gave them; else a stand-in. */
static void spell(const struct cn_cell *cell, wchar_t text[6]) {
    int count = 0, width = 0;
    for (; count < 5 && cell->scalars[count] != 0; count++) {
        wchar_t scalar = (wchar_t)cell->scalars[count];
        int columns = cn_utf8 || scalar < 127 ? wcwidth(scalar) : -1;
        /* Only the first scalar may take columns: ncurses puts marks onto it, nothing else. */
        if (columns < 0 || (count > 0 && columns != 0)) break;
        text[count] = scalar;
        width += columns;
    }
    text[count] = 0;
    if (count > 0 && width > 0 && width <= cell->width) return;
    text[0] = L'?';
    text[1] = 0;
}

static void style(cchar_t *shown, const wchar_t *text, const struct cn_cell *cell) {
    int ink = cell->ink < 32 ? cell->ink : 0;
    attr_t attributes = (attr_t)attributes_of(cell->emphasis | inks[ink]);
    setcchar(shown, text, attributes, has_colours ? (short)(ink + 1) : 0, NULL);
}

/* Whether a cell has one sign of ASCII, which is the same in all locales and one column wide. */
static bool is_plain(const struct cn_cell *cell) {
    return cell->scalars[0] >= 32 && cell->scalars[0] < 127 && cell->scalars[1] == 0 && cell->width == 1;
}

/* Neighbours are handed to ncurses together, and share the making of what they have in common. */
enum { TOGETHER = 128 };

void cn_put(int row, int column, const struct cn_cell *cells, int count) {
    cchar_t shown[TOGETHER + 1];
    const struct cn_cell *styled = NULL;
    move(row, column);
    for (int i = 0, ready = 0; i < count; i++) {
        const struct cn_cell *cell = &cells[i];
        if (is_plain(cell) && styled != NULL && styled->ink == cell->ink && styled->emphasis == cell->emphasis) {
            shown[ready] = shown[ready - 1];
            shown[ready].chars[0] = (wchar_t)cell->scalars[0];
            ready++;
        } else {
            wchar_t text[6];
            spell(cell, text);
            style(&shown[ready++], text, cell);
            /* A stand-in may be narrower than its cell. */
            if (cell->width == 2 && wcwidth(text[0]) == 1) style(&shown[ready++], L" ", cell);
        }
        styled = is_plain(cell) ? cell : NULL;
        column += cell->width;
        if (ready < TOGETHER && i + 1 < count) continue;
        add_wchnstr(shown, ready);
        move(row, column);
        ready = 0;
        styled = NULL;
    }
}

/* A first frame on a large screen is beyond any fixed buffer; without memory for it, it goes out in pieces. */
static void send_gathered(size_t count) {
    static char few[16384], *bytes = few;
    static size_t room = sizeof few;
    if (count > room) {
        char *more = malloc(count);
        if (more != NULL) {
            if (bytes != few) free(bytes);
            bytes = more;
            room = count;
        }
    }
    for (size_t sent = 0; sent < count;) {
        size_t rest = count - sent;
        ssize_t got = pread(gathered, bytes, rest < room ? rest : room, (off_t)sent);
        if (got <= 0) break;
        send_bytes(bytes, (size_t)got);
        sent += (size_t)got;
    }
}

/* ncurses writes whenever it has moved the cursor. A frame goes out in one piece, so that nobody sees the
 * half of it, so ncurses writes into memory meanwhile: its descriptor is that file for so long. */
void cn_show(int row, int column, bool visible) {
    int output = fileno(output_file);
    bool gathers = gathered >= 0 && lseek(gathered, 0, SEEK_SET) == 0 && dup2(gathered, output) >= 0;
    move(row, column);
    curs_set(visible ? 1 : 0);
    refresh();
    if (!gathers) return;
    off_t count = lseek(gathered, 0, SEEK_CUR);
    dup2(terminal, output);
    send_gathered((size_t)count);
}

struct cn_traffic cn_traffic_so_far(void) { return traffic; }

void cn_forget_screen(void) { clearok(curscr, TRUE); }

/* Whether the terminal still has bytes for us; a readable one without any is gone. */
static bool has_bytes(int descriptor) {
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 && count > 0;
}

int cn_wait(int milliseconds) {
    int input = fileno(input_file);
    struct pollfd files[2] = {
        {.fd = input, .events = POLLIN},
        {.fd = cn_signals_descriptor(), .events = POLLIN},
    };
    int ready = poll(files, 2, milliseconds);
    int events = cn_signals_take();
    if (ready <= 0) return events;
    if (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return events | CN_HANGUP;
    if (files[0].revents & POLLIN) events |= has_bytes(input) ? CN_INPUT : CN_HANGUP;
    return events;
}

/* After endwin; the next cn_show then enters the screen again as if for the first time. */
static void take_again(void) {
    reset_prog_mode();
    keypad(cn_keypad, TRUE);
    send_modes(true);
    cn_forget_screen();
    cn_take_size();
}

void cn_retake(void) {
    endwin();
    take_again();
}

/* No second endwin here: the terminal would put the shell's cursor where it was before fg. */
void cn_suspend(bool group) {
    leave();
    tcsetattr(fileno(output_file), TCSADRAIN, &shell_modes);
    cn_signals_stop(group);
    /* The shell may have changed its modes meanwhile; at the end it gets the latest. */
    tcgetattr(fileno(output_file), &shell_modes);
    take_again();
}
