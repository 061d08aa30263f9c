#include <fstream>
#include <iostream>
#include <map>
#include <string>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " file.fasta\n";
        return 1;
    }
    std::ifstream in(argv[1]);
    std::map<std::string, std::size_t> kmers;
    std::string line, previous;
    const int k = 5;
    while (std::getline(in, line)) {
        if (line.empty() || line[0] == '>') {
            previous.clear();
            continue;
        }
        const std::string s = previous + line;
        for (std::size_t i = 0; i + k <= s.size(); ++i)
            ++kmers[s.substr(i, k)];
        previous = s.substr(s.size() >= k ? s.size() - k + 1 : 0);
    }
    try {
        for (const auto& [kmer, count] : kmers)
            if (count > 10)
                std::cout << kmer << "\t" << count << '\n';
    } catch (const std::exception& e) {
        std::cerr << e.what();
        throw;
    }
}
