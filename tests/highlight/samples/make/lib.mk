CC = gcc
CFLAGS += -O2 -Wall \
  -g
OBJ = $(patsubst %.c,%.o,$(wildcard src/*.c))

lib.a: $(OBJ)
	ar rcs $@ $^
	for f in $(OBJ); do echo $$f; done
src/%.o: src/%.c | build
	$(CC) $(CFLAGS) -c $< -o $@
