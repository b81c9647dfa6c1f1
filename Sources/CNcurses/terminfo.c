/* Questions to terminfo; apart, because term.h defines macros named `columns` and `lines`. */
#include "cncurses.h"
#include "state.h"

#include <string.h>
#include <term.h>

/* Appends a terminfo string without its padding ($<5>), which only tputs understands. */
static int append(char *buffer, int length, int size, const char *text) {
    if (text == NULL || text == (const char *)-1) return length;
    while (*text != 0 && length < size - 1) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        buffer[length++] = *text++;
    }
    buffer[length] = 0;
    return length;
}

void cn_restore_build(char *buffer, int size, bool mouse) {
    int length = 0;
    buffer[0] = 0;
    length = append(buffer, length, size, CN_PASTE_OFF);
    if (mouse) length = append(buffer, length, size, CN_MOUSE_OFF);
    length = append(buffer, length, size, tigetstr("rmkx"));
    length = append(buffer, length, size, tigetstr("sgr0"));
    length = append(buffer, length, size, tigetstr("cnorm"));
    const char *move = tigetstr("cup");
    if (move != NULL && move != (const char *)-1) {
        length = append(buffer, length, size, tiparm(move, LINES - 1, 0));
    }
    append(buffer, length, size, tigetstr("rmcup"));
}

bool cn_can_move_cursor(void) {
    const char *move = tigetstr("cup");
    return move != NULL && move != (const char *)-1;
}

bool cn_copy(const char *base64) {
    const char *copy = tigetstr("Ms");
    if (copy == NULL || copy == (const char *)-1) return false;
    const char *text = tiparm(copy, "c", base64);
    if (text == NULL) return false;
    cn_send(text);
    return true;
}

int cn_colours(void) {
    int colours = tigetnum("colors");
    return colours > 0 ? colours : 0;
}
