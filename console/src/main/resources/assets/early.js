// Runs before the first paint: lets the stylesheet know that scripts run.
document.documentElement.classList.add('js');
