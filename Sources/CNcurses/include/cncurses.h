void waymark_ncurses_placeholder(void);
