/* Starts Firsthand with the Python it brings along, whatever Python the system has.
 *
 * The interpreter lies in ../lib/firsthand/python beside this program's own folder. Settings that
 * a person made for other Python programs are kept away from it, and from the processes it starts.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define INTERPRETER "../lib/{{ cookiecutter.app_name }}/python/bin/python3"

int main(int count, char **given)
{
    char place[PATH_MAX];
    char interpreter[PATH_MAX + sizeof INTERPRETER];
    ssize_t length = readlink("/proc/self/exe", place, sizeof place - 1);
    if (length < 0) {
        perror("{{ cookiecutter.app_name }}");
        return 1;
    }
    place[length] = '\0';
    *(strrchr(place, '/') + 1) = '\0';
    snprintf(interpreter, sizeof interpreter, "%s%s", place, INTERPRETER);

    unsetenv("PYTHONHOME");
    unsetenv("PYTHONPATH");
    unsetenv("PYTHONSTARTUP");
    setenv("PYTHONNOUSERSITE", "1", 1);
    setenv("PYTHONSAFEPATH", "1", 1);
    setenv("PYTHONUTF8", "1", 1);

    char **arguments = calloc((size_t) count + 3, sizeof *arguments);
    if (arguments == NULL) {
        perror("{{ cookiecutter.app_name }}");
        return 1;
    }
    arguments[0] = interpreter;
    arguments[1] = "-m";
    arguments[2] = "{{ cookiecutter.app_name }}";
    for (int number = 1; number < count; number++)
        arguments[number + 2] = given[number];
    execv(interpreter, arguments);
    perror(interpreter);
    return 127;
}
