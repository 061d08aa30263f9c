/* A queue that several threads may use. */
#include <stdio.h>
#define LIMIT 100

@protocol Consumer <NSObject>
@optional
- (void)consume:(id)item, ...;
@end

@interface Queue (Private)
- (void)wake;
@end

typedef enum { QueueOpen, QueueClosed = 0x10 } QueueState;

@implementation Queue

- (BOOL)push:(id)item error:(NSError **)error {
    @synchronized (self) {
        if ([self.items count] >= LIMIT) {
            if (error) *error = [NSError errorWithDomain:@"queue" code:42 userInfo:nil];
            return NO;
        }
        [self.items addObject:item];
        [self performSelector:@selector(wake) withObject:nil afterDelay:1.5f];
    }
    return YES;
}

- (void)drain {
    @try {
        while (self.items.count > 0) [self.delegate consume:[self.items lastObject]];
    } @catch (NSException *exception) {
        NSLog(@"failed: %@", [exception reason]);
    } @finally { self.state = QueueClosed; }
}

int main(int argc, char **argv) {
    @autoreleasepool { return argc > 1 ? 'a' : 0; }
}
@end
