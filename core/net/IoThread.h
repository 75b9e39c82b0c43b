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
    ~IoThread(); ///< stops the event loop and waits
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    /// Runs `task` in the thread, soon; from any thread.
    void post(std::function<void()> task);
    /// Runs `task` in the thread and waits until it is done. Not from the thread itself.
    void run(const std::function<void()>& task);
    bool isCurrent() const;
    QThread* thread() const;

private:
    std::unique_ptr<QThread> m_thread;
    QObject* m_context; ///< lives in m_thread
};

} // namespace quorate
