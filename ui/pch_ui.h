// What nearly every file of quorate_ui includes: compiled once.
#pragma once

#include "core/pch_domain.h"

#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
