// What nearly every file of quorate_core includes: compiled once.
#pragma once

#include "core/pch_domain.h"

#include <QLocalSocket>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
