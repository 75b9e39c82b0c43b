#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <vector>

namespace quorate {

/// One RESP2 reply as it came from the server: nothing in it has been checked or made safe to show.
class Reply {
public:
    enum class Type { Nil, Status, Error, Integer, Bulk, Array };

    Reply() = default;
    static Reply status(QByteArray text) { return Reply(Type::Status, std::move(text)); }
    static Reply error(QByteArray text) { return Reply(Type::Error, std::move(text)); }
    static Reply bulk(QByteArray text) { return Reply(Type::Bulk, std::move(text)); }
    static Reply integer(qint64 value);
    static Reply array(std::vector<Reply> elements);

    Type type() const { return m_type; }
    bool isNil() const { return m_type == Type::Nil; }
    bool isError() const { return m_type == Type::Error; }
    bool isArray() const { return m_type == Type::Array; }
    /// Status or bulk string.
    bool isText() const { return m_type == Type::Status || m_type == Type::Bulk; }
    bool isInteger() const { return m_type == Type::Integer; }

    /// Of a status, a bulk string or an error; empty otherwise.
    const QByteArray& text() const { return m_text; }
    /// Of an integer; 0 otherwise.
    qint64 toInteger() const { return m_integer; }
    /// Of an array; empty otherwise.
    const std::vector<Reply>& elements() const { return m_elements; }
    std::vector<Reply>& elements() { return m_elements; }

    bool operator==(const Reply&) const = default;

private:
    Reply(Type type, QByteArray text)
        : m_type(type)
        , m_text(std::move(text))
    {
    }

    Type m_type = Type::Nil;
    QByteArray m_text;
    qint64 m_integer = 0;
    std::vector<Reply> m_elements;
};

} // namespace quorate
