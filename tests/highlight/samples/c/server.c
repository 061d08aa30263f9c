#include <sys/socket.h>
#include <netinet/in.h>
#include <unistd.h>
#include <errno.h>
#include <stdio.h>

enum { PORT = 8080, BACKLOG = 16 };

int main(void)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in addr = {
        .sin_family = AF_INET,
        .sin_port = htons(PORT),
        .sin_addr = { .s_addr = INADDR_ANY },
    };
    if (bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        fprintf(stderr, "cannot bind: %d\n", errno);
        return 1;
    }
    listen(fd, BACKLOG);
    do {
        char buf[256] = { 0 };
        int client = accept(fd, NULL, NULL);
        ssize_t got = read(client, buf, sizeof(buf) - 1);
        if (got > 0)
            write(client, buf, (size_t)got); /* send it back */
        close(client);
    } while (1);
    return 0;
}
