#pragma once

#include "ui/theme/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QAbstractTableModel>

#include <optional>

namespace quorate {

/// What one cell of a CellTableModel shows.
struct Cell {
    QString text; ///< safe to show
    QVariant sortBy = {}; ///< what it is sorted by; invalid: the text
    QString exact = {}; ///< tool tip; empty: none
    bool isFigure = false; ///< at the right
    bool mono = false;
    Tone tone = Tone::Neutral;
    std::optional<IconName> icon = {};
    bool elideMiddle = false; ///< of names that differ at their ends

    bool operator==(const Cell&) const = default;
};

/// A row with its identity.
struct CellRow {
    QString id;
    QList<Cell> cells;
    bool isMarked = false; ///< for a filter; see CellTableModel::MarkedRole
    QList<qint64> changedAt = {}; ///< kept by the model: by column, as CellRole::ChangedAt
};

/// A table of ready-made cells, brought up to date in place: rows are told apart by their id, so that
/// selection and scroll survive. GUI thread.
class CellTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole + 1, MarkedRole };

    explicit CellTableModel(QObject* parent = nullptr);

    /// The rows that follow are the same in another language: nothing of them has changed.
    void setHeadings(const QStringList& headings);
    /// Each row as long as the headings.
    void setRows(const QList<CellRow>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void removeMissing(const QList<CellRow>& wanted);
    void removeBeyond(qsizetype size);
    void putOne(int row, const CellRow& wanted);

    QStringList m_headings;
    QList<CellRow> m_rows;
    bool m_isQuiet = false; ///< other words are to come for the same things
};

} // namespace quorate
