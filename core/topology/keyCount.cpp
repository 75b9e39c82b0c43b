#include "core/topology/keyCount.h"

namespace quorate {

std::optional<qint64> keyCount(const Info& info)
{
    std::optional<qint64> sum;
    for (const Info::Section& section : info.sections()) {
        if (section.name.compare(QLatin1String("keyspace"), Qt::CaseInsensitive) != 0)
            continue;
        sum = sum.value_or(0);
        for (const auto& [name, value] : section.fields) {
            // db0:keys=12,expires=0,avg_ttl=0
            bool isNumber = false;
            const qint64 keys = value.mid(5, value.indexOf(',') - 5).toLongLong(&isNumber);
            if (name.startsWith("db") && value.startsWith("keys=") && isNumber)
                *sum += keys;
        }
    }
    return sum;
}

} // namespace quorate
