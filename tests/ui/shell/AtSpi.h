#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace quorate::test {

/// A widget, or a part of one, as assistive technology gets to know it: over the bus of AT-SPI.
class AtSpiNode {
public:
    /// What the numbers of atspi-constants.h mean, as far as it is used here.
    enum State { Enabled = 8, Focusable = 11, Focused = 12, Selected = 23, Showing = 25, Visible = 30 };

    AtSpiNode(QDBusConnection bus, QString service, QDBusObjectPath path);

    QString name() const;
    QString roleName() const; ///< "push button"; empty when it does not answer
    bool has(State state) const;
    QList<AtSpiNode> children() const;
    int childCount() const;
    AtSpiNode child(int at) const;
    /// Whether it is a table or a tree: its cells are many.
    bool isTable() const;
    /// Its first action: of a button the press, of a tab its choice. False when it has none.
    bool press() const;

private:
    QVariant property(const char* name) const;

    QDBusConnection m_bus;
    QString m_service;
    QDBusObjectPath m_path;
};

/// The bus of AT-SPI behind a session bus.
class AtSpiBus {
public:
    /// Starts it where the session bus can. Without one `why` says what is missing.
    static std::optional<AtSpiBus> on(const QString& sessionBus, QString& why);

    /// The program of that name, once it has registered.
    std::optional<AtSpiNode> program(const QString& name) const;

private:
    explicit AtSpiBus(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
    }

    QDBusConnection m_bus;
};

} // namespace quorate::test
