// The same promises under libFuzzer: built with clang and QUORATE_FUZZ=ON, run as fuzz_promises CORPUS
// tests/data/redis-7.0.15
#include "tests/fuzz/promises.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    quorate::test::checkPromises(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
