#import <AVFoundation/AVFoundation.h>
#include <vector>
#include <string>

class Buffer {
public:
    explicit Buffer(size_t n) : samples(n, 0.0f) {}
    float &operator[](size_t i) { return samples[i]; }
private:
    std::vector<float> samples;
};

@interface Player : NSObject
@property (nonatomic, strong) NSURL *url;
- (void)playFrom:(double)start;
@end

@implementation Player {
    std::unique_ptr<Buffer> _buffer;
}

- (void)playFrom:(double)start {
    _buffer = std::make_unique<Buffer>(1024);
    for (auto i = 0; i < 1024; ++i) {
        (*_buffer)[i] = start * i * 0.5f;
    }
    if ([self.url isFileURL] && self.class == [Player class]) {
        NSLog(@"playing %@", self.url);
    }
}
@end
