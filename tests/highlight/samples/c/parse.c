#include <ctype.h>
#include <string.h>

typedef enum { T_NUM, T_OP, T_END, T_ERR } kind_t;

typedef struct {
    kind_t kind;
    double value;
    char op;
} token_t;

// Read one token and move the cursor on.
token_t next_token(const char **cursor)
{
    token_t t = { .kind = T_END, .value = 0.0, .op = '\0' };
    while (isspace((unsigned char)**cursor))
        ++*cursor;
    switch (**cursor) {
    case '\0':
        break;
    case '+': case '-':
    case '*': case '/':
        t.kind = T_OP;
        t.op = *(*cursor)++;
        break;
    default:
        if (isdigit(**cursor)) {
            t.kind = T_NUM;
            t.value = strtod(*cursor, (char **)cursor);
        } else {
            t.kind = T_ERR;
        }
    }
    return t;
}
