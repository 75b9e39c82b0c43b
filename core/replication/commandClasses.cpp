#include "core/replication/commandClasses.h"

#include "core/base/Untrusted.h"

#include <QJsonArray>

#include <algorithm>

namespace quorate {

namespace {

bool hasFlag(const Reply& flags, const char* wanted)
{
    return std::any_of(flags.elements().cbegin(), flags.elements().cend(),
        [wanted](const Reply& flag) { return flag.text() == wanted; });
}

QJsonObject countedJson(const QStringList& names)
{
    return {{QStringLiteral("count"), names.size()},
        {QStringLiteral("names"), QJsonArray::fromStringList(names)}};
}

} // namespace

CommandClasses commandClasses(const Reply& commands)
{
    CommandClasses classes;
    for (const Reply& entry : commands.elements()) {
        if (entry.elements().size() < 3)
            continue;
        const QString name = plainLine(entry.elements()[0].text().toUpper().replace('|', ' '));
        const Reply& flags = entry.elements()[2];
        QStringList& list = hasFlag(flags, "write") ? classes.write
            : hasFlag(flags, "readonly")            ? classes.read
                                                    : classes.other;
        list += name;
    }
    for (QStringList* list : {&classes.read, &classes.write, &classes.other})
        list->sort();
    return classes;
}

QJsonObject commandClassesJson(const CommandClasses& classes)
{
    return {{QStringLiteral("read"), countedJson(classes.read)},
        {QStringLiteral("write"), countedJson(classes.write)},
        {QStringLiteral("other"), countedJson(classes.other)}};
}

} // namespace quorate
