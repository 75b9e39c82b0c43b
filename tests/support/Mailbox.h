#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace quorate::test {

/// Where the I/O thread leaves what the test's thread waits for. Threads: any.
template <typename Letter> class Mailbox {
public:
    void put(Letter letter)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_letters.push_back(std::move(letter));
        }
        m_arrived.notify_all();
    }

    /// What has arrived, once it is `count` letters or more; fewer when they do not come within 30 s.
    std::vector<Letter> waitFor(size_t count) const
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, std::chrono::seconds(30), [&] { return m_letters.size() >= count; });
        return m_letters;
    }

    size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_letters.size();
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_arrived;
    std::vector<Letter> m_letters;
};

} // namespace quorate::test
