#include "core/base/SecretString.h"

#include <atomic>
#include <cstring>

namespace quorate {

SecretString& SecretString::operator=(const SecretString& other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretString& SecretString::operator=(SecretString&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

SecretString::~SecretString()
{
    wipe();
}

void SecretString::wipe()
{
    // A shared buffer still serves another copy; the last one wipes it.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        std::memset(m_bytes.data(), 0, static_cast<size_t>(m_bytes.size()));
        std::atomic_signal_fence(std::memory_order_seq_cst);
    }
    m_bytes.clear();
}

} // namespace quorate
