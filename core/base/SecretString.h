#pragma once

#include <QByteArray>
#include <QString>

namespace quorate {

/// A password or another secret. It has no stream operator, no QVariant and no JSON conversion, so that it
/// cannot reach a log, a journal or a report by accident; the memory is overwritten when the last copy goes.
class SecretString {
public:
    SecretString() = default;
    explicit SecretString(const QString& text)
        : m_bytes(text.toUtf8())
    {
    }
    explicit SecretString(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    SecretString(const SecretString&) = default;
    SecretString(SecretString&&) noexcept = default;
    SecretString& operator=(const SecretString& other);
    SecretString& operator=(SecretString&& other) noexcept;
    ~SecretString();

    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The secret itself, for the one place that sends it to a server or to the keychain.
    const QByteArray& reveal() const { return m_bytes; }

    bool operator==(const SecretString& other) const { return m_bytes == other.m_bytes; }

private:
    QByteArray m_bytes;
};

/// Zeroes the bytes where they lie, unless another holder still needs them: the last one does it.
void overwrite(QByteArray& bytes);

} // namespace quorate
