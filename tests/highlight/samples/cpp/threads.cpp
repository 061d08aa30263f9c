#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;

struct Counter final {
    mutable std::mutex mutex;
    std::atomic<long long> value{0};

    void add(int n) {
        std::lock_guard<std::mutex> guard(mutex);
        value += n;
    }
};

int main() {
    Counter counter;
    std::vector<std::thread> pool;
    for (auto i = 0; i < 4; ++i) {
        pool.emplace_back([&counter, i]() mutable {
            for (int j = 0; j < 1'000'000; ++j) counter.add(i % 2 ? 1 : -1);
            std::this_thread::sleep_for(20ms);
        });
    }
    for (auto& t : pool) t.join();
    auto later = std::async(std::launch::async, [] { return 0x2A + 0b1010; });
    std::cout << counter.value << '\n' << later.get() << std::endl;
    return counter.value == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
