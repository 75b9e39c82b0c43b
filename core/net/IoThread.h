#pragma once

#include <functional>
#include <memory>
#include <thread>

namespace quorate {

/// The one thread that owns every socket, poller and store. Never blocks. Create one in main() and hand it
/// down; it outlives everything that uses it.
class IoThread {
public:
    /// Throws std::system_error when the process may not have another thread or descriptor.
    IoThread();
    ~IoThread(); ///< runs what was posted before, then stops the event loop and waits
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    /// Runs `task` in the thread, soon and in the order of posting; from any thread. What the poster wrote
    /// before is seen by the task.
    void post(std::function<void()> task);
    /// Runs `task` in the thread and waits until it is done. Not from the thread itself.
    void run(const std::function<void()>& task);
    bool isCurrent() const;

private:
    class Inbox;

    void serve();

    std::unique_ptr<Inbox> m_inbox;
    std::thread m_thread;
};

} // namespace quorate
