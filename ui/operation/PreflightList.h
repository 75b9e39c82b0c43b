#pragma once

#include "core/operation/PlanWording.h"

#include <QWidget>

class QVBoxLayout;

namespace quorate {

/// What was looked at before anything is sent: an icon, a word for screen readers and a sentence each, the
/// worst first.
class PreflightList : public QWidget {
    Q_OBJECT

public:
    explicit PreflightList(const PlanWording& wording, QWidget* parent = nullptr);

    void setChecks(const QList<PreflightCheck>& checks);

private:
    void addRow(const PreflightCheck& check);

    const PlanWording& m_wording;
    QVBoxLayout* m_column;
};

} // namespace quorate
