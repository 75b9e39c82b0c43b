#pragma once

#include "core/net/Endpoint.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QVersionNumber>

#include <optional>
#include <utility>

namespace quorate {

/// The reply of INFO: sections with their fields in the server's order. INFO can be injected into (a replica
/// announces an address with CR LF in it), so the first value of a field wins, and between the slaveN lines
/// of a master only whole slaveN lines are believed. Values are hostile bytes.
class Info {
public:
    struct Section {
        QString name; ///< "Replication", as the server writes it
        QList<std::pair<QByteArray, QByteArray>> fields;
    };
    /// A slaveN line of a master. Offsets in bytes, lag in seconds since the replica's last REPLCONF ACK.
    struct ReplicaLine {
        Endpoint endpoint;
        QByteArray state; ///< online, wait_bgsave, send_bulk
        std::optional<qint64> offset;
        std::optional<qint64> lagSeconds;
    };

    /// Never fails: what cannot be read is left out, a last line without its line end too. Empty input gives
    /// an empty Info.
    static Info parse(const QByteArray& text);

    bool isEmpty() const { return m_sections.isEmpty(); }
    const QList<Section>& sections() const { return m_sections; }
    /// The raw value, nothing when the server did not send the field.
    std::optional<QByteArray> value(const QByteArray& field) const;
    std::optional<qint64> integer(const QByteArray& field) const;
    std::optional<double> number(const QByteArray& field) const;
    /// redis_version; null when absent.
    QVersionNumber version() const;
    /// slave0, slave1, ... in order, those that can be read: a replica that announces no usable address is
    /// not among them.
    QList<ReplicaLine> replicas() const;

    bool operator==(const Info& other) const { return m_firstValues == other.m_firstValues; }

private:
    QList<Section> m_sections;
    QHash<QByteArray, QByteArray> m_firstValues;
};

} // namespace quorate
