#include <functional>
#include <memory>
#include <optional>
#include <string_view>

enum class Colour : bool { red, black };

template <typename Key, typename Value, typename Less = std::less<Key>>
class Map {
    struct Node {
        Key key;
        Value value;
        Colour colour = Colour::red;
        std::unique_ptr<Node> left, right;
    };
    std::unique_ptr<Node> root_;
    Less less_;

public:
    [[nodiscard]] std::optional<Value> find(const Key& key) const {
        const Node* node = root_.get();
        while (node != nullptr) {
            if (less_(key, node->key))
                node = node->left.get();
            else if (less_(node->key, key))
                node = node->right.get();
            else
                return node->value;
        }
        return std::nullopt;
    }
};

static_assert(sizeof(Map<int, double>) >= sizeof(void*), "too small");
const char* text = R"(a "raw" string)";
