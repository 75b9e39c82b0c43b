#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>

namespace quorate {

/// One command as a list of binary-safe arguments. Never built from a format string.
class Command {
public:
    Command(std::initializer_list<QByteArray> arguments)
        : m_arguments(arguments)
    {
    }
    explicit Command(QList<QByteArray> arguments)
        : m_arguments(std::move(arguments))
    {
    }

    const QList<QByteArray>& arguments() const { return m_arguments; }

    /// "GET", in upper case.
    QByteArray name() const;

    /// "CONFIG GET" for commands that have subcommands, "GET" for the others: the unit that Redis gives flags
    /// to.
    QByteArray fullName() const;

    /// As one would type it in redis-cli, with every secret argument replaced by "***" (AUTH, HELLO AUTH,
    /// CONFIG SET requirepass, masterauth, tls-key-file-pass, ACL SETUSER, SENTINEL SET auth-pass, MIGRATE
    /// AUTH).
    QString redacted() const;

    /// The same as a list: what a journal may keep.
    QList<QByteArray> redactedArguments() const;

    bool operator==(const Command&) const = default;

private:
    QList<QByteArray> m_arguments;
};

/// Commands whose first argument names a subcommand with flags of its own
/// (redis.io/docs/reference/command-tips).
bool hasSubcommands(const QByteArray& upperCaseName);

} // namespace quorate
