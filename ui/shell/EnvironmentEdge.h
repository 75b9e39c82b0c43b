#pragma once

#include "core/profile/Profile.h"

#include <QFrame>

namespace quorate {

/// A line along the top of the window, in the colour of danger, while the deployment on show is a production
/// one. The page's chip says the same in a word.
class EnvironmentEdge : public QFrame {
    Q_OBJECT

public:
    static constexpr int kHeight = 3;

    explicit EnvironmentEdge(QWidget* parent = nullptr);

    void setEnvironment(Environment environment);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace quorate
