#include "ui/cluster/MoveMeter.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr qint64 kWindowMs = 5'000; // the rate is that of so long
constexpr qint64 kLeastMs = 500; // of less no rate is told
constexpr qsizetype kMostMarks = 200;

SlotShare::Load scaled(const SlotShare::Load& load, double by)
{
    return {load.slotCount * by, load.keys * by, load.bytes * by};
}

// How long the rest takes at that rate; what does not move any more or has no rest takes none.
double secondsFor(double rest, double perSecond)
{
    return rest > 0 && perSecond > 0 ? rest / perSecond : 0;
}

} // namespace

double MoveMeter::Figures::part() const
{
    // A slot costs about as much as a hundred small keys.
    const auto work = [](const SlotShare::Load& load) {
        return load.slotCount * 100 + load.keys;
    };
    return work(total) > 0 ? std::clamp(work(done) / work(total), 0.0, 1.0) : 0;
}

MoveMeter::MoveMeter(const Plan& plan)
    : m_shares(slotShares(plan))
{
    for (int step = 0; step < plan.steps.size(); ++step) {
        const int transfer = plan.steps[step].transfer;
        if (transfer < 0)
            continue;
        const SlotTransfer& planned = plan.transfers[transfer];
        m_lines.insert(step,
            {planned, {},
                {static_cast<double>(planned.count()), static_cast<double>(planned.keys.value_or(0)),
                    static_cast<double>(planned.bytes.value_or(0))}});
    }
}

void MoveMeter::take(const StepUpdate& update, qint64 nowMs)
{
    const auto line = m_lines.find(update.step);
    if (line == m_lines.end())
        return;
    if (update.state == StepUpdate::State::Done) {
        line->done = line->total;
    } else if (update.total > 0) {
        line->done.slotCount = update.done;
        // Keys that were written meanwhile move too, and are more than was planned.
        line->done.keys = std::min(static_cast<double>(update.keys), line->total.keys);
        line->done.bytes = line->total.keys > 0 ? line->total.bytes * line->done.keys / line->total.keys : 0;
    }
    mark(nowMs);
}

void MoveMeter::mark(qint64 nowMs)
{
    m_marks += {nowMs, allOf(m_lines.values(), &Line::done)};
    while (m_marks.size() > kMostMarks || (m_marks.size() > 2 && m_marks[1].at < nowMs - kWindowMs))
        m_marks.removeFirst();
}

SlotShare::Load MoveMeter::allOf(const QList<Line>& lines, SlotShare::Load Line::*which)
{
    SlotShare::Load sum;
    for (const Line& line : lines)
        sum += line.*which;
    return sum;
}

MoveMeter::Figures MoveMeter::figures() const
{
    Figures figures;
    const QList<Line> lines = m_lines.values();
    figures.done = allOf(lines, &Line::done);
    figures.total = allOf(lines, &Line::total);
    if (m_marks.size() < 2 || m_marks.last().at - m_marks.first().at < kLeastMs)
        return figures;
    const double seconds = static_cast<double>(m_marks.last().at - m_marks.first().at) / 1000;
    SlotShare::Load moved = m_marks.last().done;
    moved += scaled(m_marks.first().done, -1);
    const SlotShare::Load rate = scaled(moved, 1 / seconds);
    figures.perSecond = rate;
    const double forKeys = secondsFor(figures.total.keys - figures.done.keys, rate.keys);
    const double forSlots = secondsFor(figures.total.slotCount - figures.done.slotCount, rate.slotCount);
    if (rate.keys > 0 || rate.slotCount > 0)
        figures.secondsLeft = std::max(forKeys, forSlots);
    return figures;
}

QList<SlotShare> MoveMeter::shares() const
{
    QList<SlotShare> now = m_shares;
    for (const Line& line : m_lines) {
        for (SlotShare& share : now) {
            if (share.node == line.transfer.source.endpoint.toString())
                share.before += scaled(line.done, -1);
            if (share.node == line.transfer.target.endpoint.toString())
                share.before += line.done;
        }
    }
    return now;
}

} // namespace quorate
