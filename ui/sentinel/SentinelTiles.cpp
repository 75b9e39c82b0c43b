#include "ui/sentinel/SentinelTiles.h"

#include "ui/widgets/Tile.h"

#include <QLocale>

#include <algorithm>

namespace quorate {

namespace {

std::optional<QString> figure(const std::optional<int>& number)
{
    return number ? std::optional(QLocale().toString(*number)) : std::nullopt;
}

void sayWhether(Tile& tile, std::optional<bool> reached, const QString& purpose, const QString& lost)
{
    const bool isLost = reached == false;
    const Tone tone = isLost ? Tone::Critical : Tone::Neutral;
    tile.setFigureTone(tone);
    tile.setNote(isLost ? lost : purpose, tone);
}

} // namespace

SentinelTiles::SentinelTiles(QWidget* parent)
    : TileGrid(parent)
{
    for (Tile** tile : {&m_quorum, &m_majority, &m_reachable, &m_epoch}) {
        *tile = new Tile({});
        addTile(*tile);
    }
}

void SentinelTiles::setSummary(const SentinelSummary& summary)
{
    showNumbers(summary);
    showReachable(summary);
    showEpoch(summary);
}

void SentinelTiles::showNumbers(const SentinelSummary& summary)
{
    const QString lost = tr("cannot be reached");
    m_quorum->setFigure(figure(summary.quorum));
    sayWhether(*m_quorum, summary.quorumReachable, tr("to declare the master down"), lost);
    m_majority->setFigure(figure(summary.majority), tr("of %1").arg(QLocale().toString(summary.known)));
    sayWhether(*m_majority, summary.majorityReachable, tr("to authorise a failover"), lost);
}

void SentinelTiles::showReachable(const SentinelSummary& summary)
{
    const int silent = summary.known - summary.reachable;
    const Tone tone = silent > 0 ? Tone::Warning : Tone::Neutral;
    m_reachable->setFigure(figure(summary.reachable), tr("of %1").arg(QLocale().toString(summary.known)));
    m_reachable->setFigureTone(tone);
    m_reachable->setNote(
        silent > 0 ? tr("%n not answering", nullptr, silent) : tr("every one answers"), tone);
}

void SentinelTiles::showEpoch(const SentinelSummary& summary)
{
    std::optional<qint64> least, most;
    for (const SentinelView& view : summary.sentinels) {
        if (!view.configEpoch)
            continue;
        least = std::min(least.value_or(*view.configEpoch), *view.configEpoch);
        most = std::max(most.value_or(*view.configEpoch), *view.configEpoch);
    }
    const Tone tone = least == most ? Tone::Neutral : Tone::Warning;
    m_epoch->setFigure(most ? std::optional(QLocale().toString(*most)) : std::nullopt);
    m_epoch->setFigureTone(tone);
    m_epoch->setNote(least == most ? tr("grows with each failover") : tr("not the same everywhere"), tone);
}

void SentinelTiles::retranslate()
{
    m_quorum->setCaption(tr("Quorum"));
    m_majority->setCaption(tr("Majority"));
    m_reachable->setCaption(tr("Sentinels that answer"));
    m_epoch->setCaption(tr("Epoch"));
}

} // namespace quorate
