#pragma once

#include "core/base/Result.h"
#include "core/resp/Command.h"
#include "core/resp/Reply.h"

#include <memory>
#include <optional>

namespace quorate {

/// What we accept from a server before we call it a protocol error. hiredis 0.14 itself has no such caps.
struct RespLimits {
    qint64 replyBytes = 64LL * 1024 * 1024; ///< of one reply, headers included
    qint64 elements = 1'000'000; ///< of one reply, over all its arrays
    qint64 lineBytes =
        64 * 1024; ///< of a status, an error, a number or a length, which carry no length before them
};

/// The bytes that ask for `command`.
QByteArray encode(const Command& command);

/// The same, appended to what is to be sent: a pipeline is built in one buffer.
void encodeTo(QByteArray& bytes, const Command& command);

/// Turns the bytes of one connection into replies, through hiredis' reader. After an error it stays broken:
/// the connection has to be closed. Threads: one at a time.
class RespReader {
public:
    explicit RespReader(RespLimits limits = {});
    ~RespReader();
    RespReader(const RespReader&) = delete;
    RespReader& operator=(const RespReader&) = delete;

    void feed(const char* bytes, qsizetype size);

    /// The cap for the reply that comes next: some commands have honest replies that are small.
    void setReplyBytes(qint64 replyBytes);

    /// The next whole reply, nothing when more bytes are needed. Errors: Protocol (Malformed, ReplyTooLarge,
    /// ReplyTooDeep).
    Result<std::optional<Reply>> next();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace quorate
