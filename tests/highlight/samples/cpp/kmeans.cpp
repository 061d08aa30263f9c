#include <algorithm>
#include <array>
#include <iostream>
#include <random>
#include <vector>

using Point = std::array<double, 2>;

namespace cluster {

template <typename It>
double distance(const Point& a, It b) {
    return (a[0] - (*b)[0]) * (a[0] - (*b)[0]) + (a[1] - (*b)[1]) * (a[1] - (*b)[1]);
}

class KMeans {
public:
    explicit KMeans(std::size_t k, unsigned seed = 42u) : k_{k}, engine_{seed} {}

    std::vector<Point> fit(const std::vector<Point>& data, int iterations = 100) {
        std::vector<Point> centres;
        std::sample(data.begin(), data.end(), std::back_inserter(centres), k_, engine_);
        for (int i = 0; i < iterations; ++i)
            update(centres, data);
        return centres;
    }

private:
    std::size_t k_;
    std::mt19937_64 engine_;
    void update(std::vector<Point>& centres, const std::vector<Point>& data) const;
};

}  // namespace cluster
