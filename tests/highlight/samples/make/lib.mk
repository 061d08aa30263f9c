CC = gcc
CFLAGS += -O2 -Wall \
  -g
OBJ = $(patsubst %.c,%.o,$(wildcard src/*.c))

lib.a: $(OBJ)
	ar rcs $@ $^
	for f in $(OBJ); do echo $$f; done
src/%.o: src/%.c | build
	$(CC) $(CFLAGS) -c $< -o $@

# Where it goes
PREFIX ?= /usr/local
CFLAGS += -O2 -Wall
export PREFIX

install: lib.a
	install -d $(DESTDIR)$(PREFIX)/lib
	@install -m 644 $< $(DESTDIR)$(PREFIX)/lib/
ifdef DEBUG
CFLAGS += -g
endif
