// A list that grows.
const std = @import("std");
const Allocator = std.mem.Allocator;

pub fn List(comptime T: type) type {
    return struct {
        items: []T,
        len: usize = 0,
        allocator: *Allocator,

        const Self = @This();

        pub fn init(allocator: *Allocator) Self {
            return Self{ .items = &[_]T{}, .allocator = allocator };
        }

        pub fn append(self: *Self, item: T) !void {
            if (self.len == self.items.len) {
                self.items = try self.allocator.realloc(self.items, self.len * 2 + 1);
            }
            self.items[self.len] = item;
            self.len += 1;
        }
    };
}

test "append" {
    var list = List(i32).init(std.testing.allocator);
    defer list.deinit();
    try list.append(0x1F);
    std.debug.assert(list.len == 1 and list.items[0] == 31);
}
