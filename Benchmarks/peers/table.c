/* The least that a table under ncurses can cost: a line of state, a list over the whole width, a line of keys. Reads nothing,
 * explains nothing; keys that wait are taken before a frame is drawn. Built and measured by terminal.py.
 */
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static const char *const names[] = {"Haddad, Sami", "Okafor, Adaeze", "Reyes-Ortiz, Luz", "Silva, Joana", "Park, Min-seo"};
static const char *const reasons[] = {"absent 21 % · 4 Fs", "3 incidents lately", "GPA 0.53 · over age", "absent 30 % lately"};

static void draw(int row, int first, int selected, int count) {
    attrset(row == selected ? A_REVERSE : A_NORMAL);
    mvprintw(2 + row - first, 0, "%-*s", COLS, "");
    if (row < count) {
        mvprintw(2 + row - first, 0, " %c H High  %-22s %2d  %-28s %5.1f", row == selected ? '>' : ' ', names[row * 7 % 5], row * 11 % 13,
                 reasons[row * 5 % 4], 60 + row * 37 % 400 / 10.0);
    }
    attrset(A_NORMAL);
}

int main(int count_of_arguments, char **arguments) {
    int count = count_of_arguments > 1 ? atoi(arguments[1]) : 50000, first = 0, selected = 0;
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    idlok(stdscr, TRUE);
    typeahead(-1);
    set_escdelay(25);
    for (;;) {
        int height = LINES - 3;
        if (selected < first) first = selected;
        if (selected >= first + height) first = selected - height + 1;
        mvprintw(0, 0, " %d students, row %-*d", count, COLS - 24, selected + 1);
        for (int row = first; row < first + height; row++) draw(row, first, selected, count);
        mvprintw(LINES - 1, 0, " Q quit");
        move(2 + selected - first, 1);
        refresh();
        timeout(-1);
        for (int key = getch(); key != ERR; key = getch()) {
            int step = key == 'j' ? 1 : key == 'k' ? -1 : key == 6 ? height : key == 2 ? -height : key == 'g' ? -count : 0;
            if (key == 'Q') return endwin();
            /* A page keeps the place of the cursor on the screen. */
            if (key == 6 || key == 2) first += step;
            selected += step;
            if (selected >= count) selected = count - 1;
            if (selected < 0) selected = 0;
            if (first > count - height) first = count - height;
            if (first < 0) first = 0;
            timeout(0);
        }
    }
}
