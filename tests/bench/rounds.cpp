#include "rounds.h"

#include <QLocale>

#include <algorithm>

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Comparison::Comparison(int rounds, const Measurement& ours, const Measurement& theirs)
{
    for (int round = 0; round < rounds; ++round) {
        m_ours.push_back(ours());
        m_theirs.push_back(theirs());
    }
}

double Comparison::ratio() const
{
    return median(m_ours) / median(m_theirs);
}

QString Comparison::inWords(const QString& rival, const QString& unit, double goal, bool atLeast) const
{
    const QLocale locale = QLocale::c();
    const bool met = atLeast ? ratio() >= goal : ratio() <= goal;
    return QStringLiteral("ours %1 %2, %3 %4 %2, ratio %5, goal %6 %7: %8")
        .arg(locale.toString(median(m_ours), 'f', 1), unit, rival, locale.toString(median(m_theirs), 'f', 1),
            QString::number(ratio(), 'f', 3),
            atLeast ? QStringLiteral("at least") : QStringLiteral("at most"), QString::number(goal, 'f', 2),
            met ? QStringLiteral("met") : QStringLiteral("MISSED"));
}
