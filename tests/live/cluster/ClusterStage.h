#pragma once

#include "core/topology/ClusterNodes.h"
#include "tests/support/ClusterWriters.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"

#include <QProcess>

namespace quorate::test {

/// A cluster of masters with keys in it, quoratectl, and the promise that every key is there exactly once.
class ClusterStage {
public:
    struct Spec {
        int masters = 4;
        bool isLastEmpty = true; ///< the last one owns no slot
        int keys = 20'000;
    };
    ClusterStage(const QString& program, const Spec& spec);

    bool isUp() const { return m_isUp; }
    const char* why() const { return m_why.constData(); }

    LiveSandbox live;
    const CtlProgram program;

    int masters() const { return static_cast<int>(m_ids.size()); }
    const QByteArray& id(int master) const { return m_ids[master]; }
    Endpoint endpoint(int master) const { return live.endpoint(master); }
    std::unique_ptr<ClusterWriters> writers(ClusterWriters::Spec spec = {});

    /// `--url ... --json` and the command.
    QStringList arguments(const QStringList& command) const;
    CtlProgram::Run run(const QStringList& command) const;
    /// The same without waiting for its end.
    std::unique_ptr<QProcess> started(const QStringList& command) const;

    ClusterNodes view(int master);
    int slotsOf(int master);
    /// The master that owns the slot by its own line; -1 for nobody, -2 for several.
    int ownerOf(int slot);
    qint64 keysIn(int master, int slot);
    /// Sets a key where the slot is open or not, as ASKING clients do.
    void put(int master, const QByteArray& key, const QByteArray& value);
    QByteArray get(int master, const QByteArray& key);
    /// One command that must succeed.
    bool tell(int master, const Command& command);

    /// What is not as it must be: marks of open slots, slots without one owner, keys that are missing, have
    /// another value, or are there twice. Empty: all is well. `acked`: keys besides those of the stage.
    QString wrong(const QHash<QByteArray, QByteArray>& acked = {});
    /// A server deleted it of itself.
    void expectGone(const QByteArray& key) { m_keys.remove(key); }
    /// From now on these count as keys of the stage.
    QHash<QByteArray, QByteArray> remember(const QHash<QByteArray, QByteArray>& acked);

    static QByteArray key(int number) { return "key:" + QByteArray::number(number); }
    /// A key of that slot.
    static QByteArray keyIn(int slot, int number = 0);

private:
    bool emptyLast();
    bool preload(int keys);

    bool m_isUp = false;
    QByteArray m_why;
    QList<QByteArray> m_ids;
    QHash<QByteArray, QByteArray> m_keys;
};

} // namespace quorate::test
