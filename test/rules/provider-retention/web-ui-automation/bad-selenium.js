const { Builder, By } = require('selenium-webdriver');

async function ask(question) {
  const driver = await new Builder().forBrowser('chrome').build();
  await driver.get('https://gemini.google.com/app');
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ web-ui-automation
  await driver.findElement(By.css('textarea')).sendKeys(question);
}

module.exports = { ask };
