#pragma once
#include <cstddef>
#include <stdexcept>
#include <vector>

template <class T, std::size_t Rows, std::size_t Cols>
class Matrix {
    std::vector<T> data_;

public:
    Matrix() : data_(Rows * Cols) {}
    constexpr T& operator()(std::size_t i, std::size_t j) { return data_[i * Cols + j]; }
    constexpr const T& operator()(std::size_t i, std::size_t j) const {
        return data_[i * Cols + j];
    }

    T at(std::size_t i, std::size_t j) const {
        if (i >= Rows || j >= Cols)
            throw std::out_of_range("matrix index");
        return (*this)(i, j);
    }

    friend bool operator==(const Matrix& a, const Matrix& b) noexcept = default;
    auto operator<=>(const Matrix&) const = delete;
};

template <typename T>
concept Number = requires(T a, T b) {
    { a + b } -> std::convertible_to<T>;
    { a * b };
};
