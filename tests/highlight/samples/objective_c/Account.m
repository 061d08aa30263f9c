#import <Foundation/Foundation.h>
#import "Account.h"

@class Ledger;

@interface Account : NSObject <NSCopying>
@property (nonatomic, copy) NSString *name;
@property (nonatomic, readonly) double balance;
- (instancetype)initWithName:(NSString *)name balance:(double)balance;
+ (Account *)empty;
@end

@implementation Account

- (instancetype)initWithName:(NSString *)name balance:(double)balance {
    self = [super init];
    if (self != nil) {
        _name = [name copy];
        _balance = balance > 0 ? balance : 0.0;
    }
    return self;
}

// The account that has nothing.
+ (Account *)empty {
    static Account *shared = nil;
    static dispatch_once_t once;
    dispatch_once(&once, ^{ shared = [[Account alloc] initWithName:@"none" balance:0]; });
    return shared;
}

- (NSDictionary *)summary {
    NSArray *parts = @[@"a", @1, @2.5, @YES];
    for (NSString *part in parts) { NSLog(@"%@: %d\n", part, 3); }
    return @{@"name": self.name, @"balance": @(self.balance)};
}
@end
