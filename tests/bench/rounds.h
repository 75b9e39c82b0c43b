#pragma once

#include <QString>

#include <functional>
#include <vector>

/// Runs `ours` and `theirs` in turn, so that both meet the same weather, and compares the medians.
class Comparison {
public:
    /// One measurement; what it returns may be a rate or a duration.
    using Measurement = std::function<double()>;

    Comparison(int rounds, const Measurement& ours, const Measurement& theirs);

    /// Median of ours over median of theirs.
    double ratio() const;

    /// "ours 812,345 op/s, redis-benchmark 901,234 op/s, ratio 0.90, goal at least 0.80: met"
    QString inWords(const QString& rival, const QString& unit, double goal, bool atLeast) const;

private:
    std::vector<double> m_ours;
    std::vector<double> m_theirs;
};

double median(std::vector<double> values);
