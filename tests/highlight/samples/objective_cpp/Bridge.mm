// Between the library and the application.
#import "Bridge.h"
#include "solver.hpp"

namespace {
constexpr int kLimit = 0x20;
template <typename T> T clamp(T value, T low, T high) {
    return value < low ? low : (value > high ? high : value);
}
}

@implementation Bridge

+ (NSArray<NSNumber *> *)solve:(NSArray *)values {
    std::vector<double> input;
    for (NSNumber *value in values) {
        input.push_back(clamp([value doubleValue], -1e3, 1e3));
    }
    solver::Matrix m(input.size());
    NSMutableArray *result = [NSMutableArray arrayWithCapacity:kLimit];
    for (double x : m.solve(input)) [result addObject:@(x)];
    return result;
}

- (BOOL)isReady { return self != nil && YES; }

@end
