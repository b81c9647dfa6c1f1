#include "cncurses.h"
#include "state.h"

/* Beyond the codes of ncurses and of its extended terminfo keys. */
enum { PASTE_BEGIN = 0x7001, PASTE_END = 0x7002, IGNORED = 0x7003, MOUSE = 0x7004, MOUSE_OLD = 0x7005 };

struct spelling {
    const char *bytes;
    int code;
};

/* Spellings that terminals send beside the one in terminfo: after fg the arrows come as CSI, because
 * the keypad is not yet in application mode; PuTTY, rxvt and the console have their own Home and End. */
static const struct spelling spellings[] = {
    {"\033[A", KEY_UP},       {"\033[B", KEY_DOWN},      {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},     {"\033[H", KEY_HOME},      {"\033[F", KEY_END},
    {"\033OA", KEY_UP},       {"\033OB", KEY_DOWN},      {"\033OC", KEY_RIGHT},
    {"\033OD", KEY_LEFT},     {"\033OH", KEY_HOME},      {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME},    {"\033[4~", KEY_END},      {"\033[7~", KEY_HOME},
    {"\033[8~", KEY_END},     {"\033[3~", KEY_DC},       {"\033[5~", KEY_PPAGE},
    {"\033[6~", KEY_NPAGE},   {"\033[Z", KEY_BTAB},      {"\033OM", KEY_ENTER},
    {"\033[11~", KEY_F(1)},   {"\033[12~", KEY_F(2)},    {"\033[13~", KEY_F(3)},
    {"\033[14~", KEY_F(4)},   {"\033[15~", KEY_F(5)},    {"\033OP", KEY_F(1)},
    {"\033OQ", KEY_F(2)},     {"\033OR", KEY_F(3)},      {"\033OS", KEY_F(4)},
    {"\033[[A", KEY_F(1)},    {"\033[[B", KEY_F(2)},     {"\033[[C", KEY_F(3)},
    {"\033[[D", KEY_F(4)},    {"\033[[E", KEY_F(5)},     {"\033[I", IGNORED},
    {"\033[O", IGNORED},      {"\033[E", IGNORED},       {"\033[2~", KEY_IC},
    {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END},
};

void cn_keys_define(bool mouse) {
    /* Also where no mouse is wanted: what a program before us left on must not run as keys. */
    define_key("\033[<", MOUSE);
    if (mouse) define_key("\033[M", MOUSE_OLD);
    for (unsigned i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        define_key(spellings[i].bytes, spellings[i].code);
    }
}

int cn_key(void) {
    int code;
    /* Our own resizeterm announces itself as a key; cn_wait has told of it already. */
    do code = wgetch(cn_keypad);
    while (code == KEY_RESIZE);
    if (code == ERR) return CN_NONE;
    if (code >= 0 && code < 256) return code;
    if (code >= KEY_F(1) && code <= KEY_F(24)) return CN_KEY_F0 + (code - KEY_F0);
    switch (code) {
    case KEY_UP: return CN_KEY_UP;
    case KEY_DOWN: return CN_KEY_DOWN;
    case KEY_LEFT: return CN_KEY_LEFT;
    case KEY_RIGHT: return CN_KEY_RIGHT;
    case KEY_PPAGE: case KEY_A3: return CN_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CN_KEY_PAGE_DOWN;
    case KEY_HOME: case KEY_A1: case KEY_FIND: return CN_KEY_HOME;
    case KEY_END: case KEY_C1: case KEY_LL: case KEY_SELECT: return CN_KEY_END;
    case KEY_DC: return CN_KEY_DELETE;
    case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
    case KEY_BTAB: return CN_KEY_BACKTAB;
    case KEY_ENTER: return CN_KEY_ENTER;
    case PASTE_BEGIN: return CN_KEY_PASTE_BEGIN;
    case PASTE_END: return CN_KEY_PASTE_END;
    case MOUSE: return CN_KEY_MOUSE;
    case MOUSE_OLD: return CN_KEY_MOUSE_OLD;
    default: return CN_KEY_OTHER;
    }
}
