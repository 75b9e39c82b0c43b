#include "core/base/SecretString.h"

#include <atomic>
#include <cstring>

namespace quorate {

SecretString& SecretString::operator=(const SecretString& other)
{
    if (this != &other) {
        overwrite(m_bytes);
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretString& SecretString::operator=(SecretString&& other) noexcept
{
    if (this != &other) {
        overwrite(m_bytes);
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

SecretString::~SecretString()
{
    overwrite(m_bytes);
}

void overwrite(QByteArray& bytes)
{
    if (bytes.isEmpty() || !bytes.isDetached())
        return;
    std::memset(bytes.data(), 0, static_cast<size_t>(bytes.size()));
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

} // namespace quorate
