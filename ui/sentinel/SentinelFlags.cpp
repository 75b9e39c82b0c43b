#include "ui/sentinel/SentinelFlags.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SentinelFlags)
};

struct Flag {
    const char* name;
    const char* meaning;
};

constexpr std::array kFlags{
    Flag{"s_down",
        QT_TRANSLATE_NOOP(
            "quorate::SentinelFlags", "by itself alone, this Sentinel holds the master to be down.")},
    Flag{"o_down",
        QT_TRANSLATE_NOOP(
            "quorate::SentinelFlags", "as many as the quorum asks for agree that the master is down.")},
    Flag{"failover_in_progress",
        QT_TRANSLATE_NOOP("quorate::SentinelFlags", "this Sentinel leads a failover.")},
    Flag{"tilt",
        QT_TRANSLATE_NOOP("quorate::SentinelFlags",
            "its clock jumped or it stood still; for 30 seconds it watches, does nothing and has no vote.")},
    Flag{"disconnected", QT_TRANSLATE_NOOP("quorate::SentinelFlags", "it has no connection to the master.")},
    Flag{"reconf_inprog",
        QT_TRANSLATE_NOOP("quorate::SentinelFlags", "a replica is being pointed at its new master.")},
    Flag{"force_failover", QT_TRANSLATE_NOOP("quorate::SentinelFlags", "a person asked for this failover.")},
};

} // namespace

QString flagMeaning(const QString& flag)
{
    for (const Flag& known : kFlags) {
        if (flag == QLatin1String(known.name))
            return Words::tr(known.meaning);
    }
    return {};
}

QStringList tellingFlags(const QStringList& flags)
{
    QStringList telling = flags;
    telling.removeAll(QStringLiteral("master"));
    return telling;
}

} // namespace quorate
