const std = @import("std");

const Kind = enum { word, number, other };
const Error = error{ TooLong, Empty };

/// Tells words and numbers apart.
fn kindOf(text: []const u8) Error!Kind {
    if (text.len == 0) return error.Empty;
    for (text) |c, i| {
        if (i > 100) return Error.TooLong;
        switch (c) {
            '0'...'9' => return Kind.number,
            'a'...'z', 'A'...'Z', '\'' => return .word,
            else => {},
        }
    }
    return .other;
}

pub fn main() anyerror!void {
    const out = std.io.getStdOut().writer();
    var total: f64 = 1.5e-3;
    var buffer: [256]u8 = undefined;
    var i: u8 = 0;
    while (i < 10) : (i += 1) {
        total *= @intToFloat(f64, i) + 0b1010;
    }
    const kind = kindOf("hello\n") catch |err| blk: {
        std.log.warn("failed: {}", .{err});
        break :blk Kind.other;
    };
    try out.print("{} {d:.2}\n", .{ kind, total });
    const missing: ?*u8 = null;
    _ = missing orelse unreachable;
}
