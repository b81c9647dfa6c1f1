#include "cncurses.h"
void waymark_ncurses_placeholder(void) {}
