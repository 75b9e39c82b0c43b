#pragma once

#include <QThread>

#include <chrono>
#include <memory>

class QObject;

/// Listens on loopback ports and hands every byte on to another one, each way later by the same delay: what a
/// node in another data centre looks like. Works in a thread of its own.
class DelayProxy {
public:
    explicit DelayProxy(std::chrono::milliseconds oneWay);
    ~DelayProxy();
    DelayProxy(const DelayProxy&) = delete;
    DelayProxy& operator=(const DelayProxy&) = delete;

    /// False when `port` cannot be listened on.
    bool forward(quint16 port, quint16 target);

private:
    std::chrono::milliseconds m_oneWay;
    QThread m_thread;
    QObject* m_context; ///< lives in m_thread and owns the sockets
};
