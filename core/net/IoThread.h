#pragma once

#include <functional>
#include <memory>

class QObject;
class QThread;

namespace quorate {

/// The one thread that owns every socket, poller and store. Never blocks. Create one in main() and hand it
/// down; it outlives everything that uses it.
class IoThread {
public:
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
    QThread* thread() const;

private:
    class Inbox;

    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Inbox> m_inbox; ///< lives in m_thread
};

} // namespace quorate
